using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Forms;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>The forms an agency can be asked to fill in, and which of them fit a death.</summary>
public static class OfferedForms
{
    private const int NeonatalDays = 28;
    private const int SuddenDeathYears = 2;

    /// <summary>In the order in which they are filled in.</summary>
    public static IReadOnlyList<string> Keys { get; } = [ShippedForms.Reporting, .. ShippedForms.Supplementary];

    /// <summary>The reporting form, and the supplements that what is known of the death calls for. A coordinator may choose others.</summary>
    public static IReadOnlyList<string> Proposed(DateOnly bornOn, DateOnly diedOn, Expectedness expectedness) =>
    [
        ShippedForms.Reporting,
        .. expectedness != Expectedness.Expected && diedOn < bornOn.AddYears(SuddenDeathYears) ? [ShippedForms.SuddenUnexpectedDeath] : Array.Empty<string>(),
        .. diedOn.DayNumber - bornOn.DayNumber < NeonatalDays ? [ShippedForms.Neonatal] : Array.Empty<string>(),
    ];
}
