using CdopWorkflow.Forms;
using CdopWorkflow.Notifications.Form;

namespace CdopWorkflow.Notifications.Drafts;

/// <summary>What a draft holds: the answers so far, and the furthest page that was reached.</summary>
public sealed record DraftContent(NotificationForm Form, string Reached)
{
    /// <summary>Version of the form whose words this notifier reads from the first page to the last; that of today where none was kept.</summary>
    public int? FormVersion { get; init; }

    /// <summary>Answers to the further questions, with the questions as they stood when they were first answered.</summary>
    public KeptAnswers? Further { get; init; }

    /// <summary>Whether all of those that must be answered were.</summary>
    public bool FurtherDone { get; init; }
}
