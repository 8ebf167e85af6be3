using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Family;

/// <summary>The contact with the family: each item is either done on a day, or it is recorded why not.</summary>
[OfCase("ReviewId")]
public sealed class FamilyRecord
{
    /// <summary>The day on which the present key worker was named; those before are <see cref="FormerKeyWorker"/>s.</summary>
    public DateOnly? KeyWorkerNamedOn { get; set; }

    /// <summary>The instant, where the time is known: the limit is counted in hours.</summary>
    public DateTimeOffset? KeyWorkerNamedAt { get; set; }

    /// <summary>The key worker's name; sealed.</summary>
    [Sealed]
    public byte[]? KeyWorker { get; set; }

    /// <summary>Sealed.</summary>
    [Sealed]
    public byte[]? KeyWorkerRole { get; set; }

    /// <summary>How the key worker can be reached; sealed.</summary>
    [Sealed]
    public byte[]? KeyWorkerContact { get; set; }

    /// <summary>Where letters to the key worker go; sealed.</summary>
    [Sealed]
    public byte[]? KeyWorkerEmail { get; set; }

    /// <summary>The day on which the first key worker was named, where another has taken over since: the limit is judged by it.</summary>
    public DateOnly? FirstKeyWorkerOn { get; private set; }

    public DateTimeOffset? FirstKeyWorkerAt { get; private set; }

    /// <summary>"When a child dies: a guide for parents and carers".</summary>
    public DateOnly? BookletGivenOn { get; set; }

    /// <summary>By whom, in which language; sealed.</summary>
    [Sealed]
    public byte[]? BookletWords { get; set; }

    public FamilyFeedback Feedback { get; set; } = FamilyFeedback.NotDecided;

    public DateOnly? FeedbackDecidedOn { get; set; }

    /// <summary>What is told, or why nothing is; sealed.</summary>
    [Sealed]
    public byte[]? FeedbackWords { get; set; }

    /// <summary>Who told the family, or decided; sealed.</summary>
    [Sealed]
    public byte[]? FeedbackBy { get; set; }

    /// <summary>Whether Care of the Next Infant is to be offered; null while nobody has said.</summary>
    public NextInfant? NextInfant { get; set; }

    /// <summary>The day the coordinator was reminded to ask whether the family expects another child; once.</summary>
    public DateOnly? NextInfantAskedOn { get; set; }

    /// <summary>When the family first had a key worker, which is what the limit asks.</summary>
    public (DateOnly? On, DateTimeOffset? At) FirstNaming => FirstKeyWorkerOn is null ? (KeyWorkerNamedOn, KeyWorkerNamedAt) : (FirstKeyWorkerOn, FirstKeyWorkerAt);

    public bool HasKeyWorker => KeyWorker is not null;

    public bool HasBooklet => BookletGivenOn is not null || BookletWords is not null;

    /// <summary>To be called before another key worker is written down.</summary>
    public void KeepFirstKeyWorker() => (FirstKeyWorkerOn, FirstKeyWorkerAt) = FirstNaming;
}
