using CdopWorkflow.Forms;

namespace CdopWorkflow.Notifications.FurtherQuestions;

/// <summary>The questions that were added to the notification form, for senders that cannot change with every version of it.</summary>
/// <param name="Form">What is asked today; null where nothing was added.</param>
/// <param name="Earlier">linkIds that some version asks or asked: a sender that answers them still is not turned away, the answer is left out.</param>
public sealed record AskedOfMachines(Questionnaire? Form, IReadOnlySet<string> Earlier)
{
    public bool Knows(string key) => Entries.Split(key).LinkId is var linkId
        && (Earlier.Contains(linkId) || (Form?.Find(linkId) is { } item && (item.Type.IsQuestion() || Entries.IsRepeating(item))));

    /// <summary>As a version of the form spells it: the columns of a file have small letters only.</summary>
    public string? Spelled(string linkId) => (Form?.Questions.Select(question => question.LinkId) ?? []).Concat(Earlier)
        .FirstOrDefault(known => string.Equals(known, linkId, StringComparison.OrdinalIgnoreCase));
}
