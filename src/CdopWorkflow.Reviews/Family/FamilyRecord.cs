namespace CdopWorkflow.Reviews.Family;

/// <summary>The contact with the family: each item is either done on a day, or it is recorded why not.</summary>
public sealed class FamilyRecord
{
    public DateOnly? KeyWorkerNamedOn { get; set; }

    /// <summary>The key worker's name and how to reach them, or why there is none; sealed.</summary>
    public byte[]? KeyWorker { get; set; }

    /// <summary>"When a child dies: a guide for parents and carers".</summary>
    public DateOnly? BookletGivenOn { get; set; }

    /// <summary>Why the booklet was not given; sealed.</summary>
    public byte[]? BookletWords { get; set; }

    public FamilyFeedback Feedback { get; set; } = FamilyFeedback.NotDecided;

    public DateOnly? FeedbackDecidedOn { get; set; }

    /// <summary>What is told, by whom, or why nothing is; sealed.</summary>
    public byte[]? FeedbackWords { get; set; }

    public bool HasKeyWorker => KeyWorker is not null;

    public bool HasBooklet => BookletGivenOn is not null || BookletWords is not null;
}
