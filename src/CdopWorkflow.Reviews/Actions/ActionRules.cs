using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Mail;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>Why an action cannot be saved as it was filled in: every reason, in the order of the form.</summary>
public static class ActionRules
{
    public const string WrongAddress = "Enter an email address in the correct format, like name@example.org";

    /// <param name="form">As it was posted.</param>
    /// <param name="owner">Who the form names; null where it names nobody that can be written to.</param>
    /// <param name="boardIsOffered">Whether the accountable board is one that can be chosen.</param>
    public static IEnumerable<Refusal> Refusals(ActionForm form, ActionPerson? owner, bool boardIsOffered)
    {
        if (string.IsNullOrWhiteSpace(form.Title))
        {
            yield return new("Title", "Enter what is to be done");
        }

        if (form.Theme != ActionThemes.Other && Themes.Find(form.Theme ?? "") is null)
        {
            yield return new("Theme", "Select a theme");
        }

        if (form.Type is null)
        {
            yield return new("Type", "Select what it changes");
        }

        if (owner is null)
        {
            yield return string.IsNullOrWhiteSpace(form.OwnerName)
                ? new("OwnerName", "Select an owner, or enter the owner’s name and email address")
                : new("OwnerEmail", WrongAddress);
        }

        if (!string.IsNullOrWhiteSpace(form.DeputyName) && !MailAddresses.IsAddress(form.DeputyEmail?.Trim() ?? ""))
        {
            yield return new("DeputyEmail", WrongAddress);
        }

        if (!boardIsOffered)
        {
            yield return new("Board", "Select the board that answers for it");
        }

        foreach (var refusal in Measure(form))
        {
            yield return refusal;
        }

        if (form.DueOn is null)
        {
            yield return new("DueOn", "Enter the due date");
        }
        else if (form.StartsOn > form.DueOn)
        {
            yield return new("DueOn", "The due date must be on or after the day the work begins");
        }
    }

    /// <summary>Another open action on the same theme in the same area, at work in the same time.</summary>
    public static bool Overlaps(AgreedAction other, string area, string theme, DateOnly startsOn, DateOnly dueOn) =>
        other.IsOpen && theme != ActionThemes.Other && other.Area == area && other.Theme == theme && other.StartsOn <= dueOn && startsOn <= other.DueOn;

    private static IEnumerable<Refusal> Measure(ActionForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Measure))
        {
            yield return new("Measure", "Enter what is measured");
        }

        if (form.Unit is null)
        {
            yield return new("Unit", "Select in what it is counted");
        }

        if (form.Baseline is null)
        {
            yield return new("Baseline", "Enter the baseline");
        }

        if (form.Target is null)
        {
            yield return new("Target", "Enter the target");
        }

        if (form is { Unit: MeasureUnit.Percent } && (form.Baseline > 100 || form.Target > 100))
        {
            yield return new(form.Baseline > 100 ? "Baseline" : "Target", "A percentage must be 100 or less");
        }
    }
}
