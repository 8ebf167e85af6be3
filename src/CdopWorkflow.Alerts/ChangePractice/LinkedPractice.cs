using CdopWorkflow.Contracts;

namespace CdopWorkflow.Alerts.ChangePractice;

/// <summary>A change of practice because of an alert, and the theme's measure before and after it as Analytics last told it.</summary>
public sealed class LinkedPractice
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid AlertId { get; set; }

    /// <summary>What was changed, for example the name of a campaign.</summary>
    public required string Campaign { get; set; }

    /// <summary>The first day of the new practice.</summary>
    public required DateOnly From { get; set; }

    /// <summary>Of the latest measurement; 0 while there is none.</summary>
    public int MeasureVersion { get; private set; }

    public DateOnly BeforeFrom { get; private set; }

    public DateOnly BeforeTo { get; private set; }

    public int BeforeCases { get; private set; }

    public int BeforeReviews { get; private set; }

    public DateOnly AfterFrom { get; private set; }

    public DateOnly AfterTo { get; private set; }

    public int AfterCases { get; private set; }

    public int AfterReviews { get; private set; }

    public PracticeCount Before => new(BeforeFrom, BeforeTo, BeforeCases, BeforeReviews);

    public PracticeCount After => new(AfterFrom, AfterTo, AfterCases, AfterReviews);

    /// <summary>Takes in a measurement; one that is older than the latest changes nothing.</summary>
    public void Measure(PracticeMeasured measured)
    {
        if (measured.Version <= MeasureVersion)
        {
            return;
        }

        MeasureVersion = measured.Version;
        (BeforeFrom, BeforeTo, BeforeCases, BeforeReviews) = measured.Before;
        (AfterFrom, AfterTo, AfterCases, AfterReviews) = measured.After;
    }
}
