using CdopWorkflow.Forms;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Drafts;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.FurtherQuestions;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.ReferenceData;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>What the pages of the journey use.</summary>
public sealed record JourneyParts(DraftStore Drafts, RefuseNotification Refuse, AreaTable Areas, ReferenceShelf Reference, TimeProvider Clock, FurtherForm Further, WordedForm Worded);

/// <summary>
/// One page of the journey: shows its answers from the draft, takes them back, and goes on. What the reader of forms finds
/// wrong with this page's fields is shown here; the rest is another page's.
/// </summary>
[ServiceFilter(typeof(NotifierTraffic))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class JourneyPage(JourneyParts parts) : PageModel
{
    private Questionnaire? worded;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>"later" when the notifier saves and comes back another time.</summary>
    [BindProperty]
    public string? Then { get; set; }

    protected JourneyParts Parts => parts;

    protected DraftContent Saved { get; private set; } = new(new NotificationForm(), JourneySteps.WhoYouAre);

    /// <summary>The questions that an administrator added, in the version that this notifier began to answer; null where there are none.</summary>
    protected Questionnaire? Further { get; private set; }

    protected abstract string Step { get; }

    /// <summary>The fields of the form that this page asks for.</summary>
    protected abstract IReadOnlyList<string> Fields { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { SentAs.Length: 0 } draft)
        {
            return Elsewhere();
        }

        if (Instead() is { } instead)
        {
            return instead;
        }

        if (JourneySteps.Furthest(Step, Saved.Reached) != Saved.Reached)
        {
            Saved = Saved with { Reached = Step };
            await parts.Drafts.SaveAsync(draft, Saved, cancel);
        }

        Show(Saved.Form);
        return Page();
    }

    public virtual async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { SentAs.Length: 0 } draft)
        {
            return Elsewhere();
        }

        var form = Take(Saved.Form);
        if (Then != "later")
        {
            AddErrors(form, path => Fields.Contains(path));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await parts.Drafts.SaveAsync(draft, Saved with { Form = form }, cancel);
        if (Then == "later")
        {
            return Redirect(To("saved"));
        }

        if (FormReader.Scope(form, parts.Clock.GetUtcNow()) is { } outside)
        {
            await parts.Refuse.HandleAsync(outside, NotificationDoor.Form, cancel);
            return Redirect(To("not-reviewed"));
        }

        return Redirect(To(JourneySteps.After(Step, form, Saved.Reached, Further is not null)));
    }

    /// <summary>A heading that is an item of the form, in the words that this notifier began with.</summary>
    public string Heading(string linkId, string otherwise) => worded?.Find(linkId)?.Text ?? otherwise;

    /// <summary>What stands under it.</summary>
    public string Advice(string linkId, string otherwise) => worded?.Find(linkId) is { } item ? item.Hint ?? "" : otherwise;

    /// <summary>An option that was chosen, in those words.</summary>
    public string OptionWords(string linkId, string? value, string otherwise) => worded?.Find(linkId).OptionWords(value) ?? otherwise;

    /// <summary>Where to go instead, when this page has nothing to ask.</summary>
    protected virtual IActionResult? Instead() => null;

    protected abstract void Show(NotificationForm form);

    protected abstract NotificationForm Take(NotificationForm form);

    protected string To(string step) => $"/notifications/new/{Token}/{step}";

    protected async Task<Draft?> LoadAsync(CancellationToken cancel)
    {
        var draft = await parts.Drafts.FindAsync(Token, cancel);
        if (draft is { SentAs.Length: 0 })
        {
            Saved = parts.Drafts.Open(draft);
            Further = Saved.Further?.Open().Form ?? await parts.Further.InForceAsync(cancel);
            worded = await parts.Worded.VersionAsync(Saved.FormVersion ?? await parts.Worded.NumberInForceAsync(cancel), cancel);
            PageWording.Use(HttpContext, worded);
            ViewData["Back"] = JourneySteps.Before(Step, Saved.Form, Saved.Reached, Further is not null) is { } before ? To(before) : "/notifications/new";
        }

        Sent = draft is { SentAs.Length: > 0 };
        return draft;
    }

    /// <summary>A link that was used leads to its receipt; one that is unknown or too old says so.</summary>
    protected IActionResult Elsewhere() => Sent ? Redirect($"/notifications/receipt/{Token}") : NotFound();

    /// <summary>"carers[2].name" is the box Form.Name of the page.</summary>
    protected void AddErrors(NotificationForm form, Func<string, bool> mine)
    {
        if (FormReader.Read(form, parts.Clock.GetUtcNow(), parts.Areas) is not FormReading.Faulty faulty)
        {
            return;
        }

        foreach (var error in faulty.Errors.Where(error => mine(error.Field)))
        {
            var name = error.Field[(error.Field.LastIndexOf('.') + 1)..];
            var key = $"Form.{char.ToUpperInvariant(name[0])}{name[1..]}";
            if (!(ModelState.TryGetValue(key, out var entry) && entry.Errors.Count > 0))
            {
                ModelState.AddModelError(key, error.Sentence);
            }
        }
    }

    private bool Sent { get; set; }
}
