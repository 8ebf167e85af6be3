using CdopWorkflow.Notifications.Form;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>
/// A page that collects people one at a time: "Add another" keeps what is in the boxes and shows them empty again, "Continue"
/// keeps it and goes on, and a person can be taken out again.
/// </summary>
public abstract class PeoplePage<TPerson>(JourneyParts parts) : JourneyPage(parts)
    where TPerson : class
{
    /// <summary>Position of the one to take out.</summary>
    [BindProperty]
    public int? Remove { get; set; }

    public IReadOnlyList<TPerson> People => PeopleOf(Saved.Form);

    protected abstract string ListName { get; }

    protected override IReadOnlyList<string> Fields => [];

    public override async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { SentAs.Length: 0 } draft)
        {
            return Elsewhere();
        }

        if (Remove is { } position)
        {
            var rest = People.Where((_, index) => index != position).ToArray();
            await Parts.Drafts.SaveAsync(draft, Saved with { Form = With(Saved.Form, rest) }, cancel);
            return Redirect(To(Step));
        }

        var form = Take(Saved.Form);
        if (Then != "later")
        {
            AddErrors(form, path => path.StartsWith(ListName, StringComparison.Ordinal));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await Parts.Drafts.SaveAsync(draft, Saved with { Form = form }, cancel);
        return Redirect(To(Then switch
        {
            "later" => "saved",
            "add" => Step,
            _ => JourneySteps.After(Step, form, Saved.Reached, Further is not null),
        }));
    }

    /// <summary>The boxes start empty; who is in the list stands above them.</summary>
    protected override void Show(NotificationForm form)
    {
    }

    protected override NotificationForm Take(NotificationForm form)
    {
        var person = Typed() ?? (Then == "add" ? Nobody() : null);
        return person is null ? form : With(form, [.. PeopleOf(form), person]);
    }

    protected abstract IReadOnlyList<TPerson> PeopleOf(NotificationForm form);

    protected abstract NotificationForm With(NotificationForm form, IReadOnlyList<TPerson> people);

    /// <summary>Who is in the boxes; null when they are empty.</summary>
    protected abstract TPerson? Typed();

    /// <summary>Empty boxes that were to be added: the reader asks for the name.</summary>
    protected abstract TPerson Nobody();

    protected static bool AllBlank(params string?[] texts) => texts.All(string.IsNullOrWhiteSpace);
}
