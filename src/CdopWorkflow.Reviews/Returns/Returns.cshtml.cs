using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>Everything about the returns of one review.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ReturnsModel(LoadReview reviews, ReviewsDb db, Sealer sealer, MailOptions mail, TimeProvider clock) : StepPage(reviews)
{
    private IReadOnlyList<ReturnLink> waiting = [];

    public DateOnly Today { get; } = UkTime.DateOf(clock.GetUtcNow());

    public bool MailIsSetUp => mail.IsSetUp;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public IEnumerable<string> StandingOf(AgencyReturn agencyReturn) => ReturnWords.Of(agencyReturn, PeopleOf(agencyReturn), sealer.OpenWords(agencyReturn.WaivedWords));

    public string AskedAt(AgencyReturn agencyReturn)
    {
        var people = PeopleOf(agencyReturn);
        return people.ContactEmail.Length > 0 ? $"{people.ContactName} {people.ContactEmail}".Trim() : "No email address entered";
    }

    /// <summary>The code of a link whose code no letter can carry.</summary>
    public (string Code, DateTimeOffset Until)? CodeToPassOn(AgencyReturn agencyReturn) =>
        waiting.FirstOrDefault(link => link.ReturnId == agencyReturn.Id && (!MailIsSetUp || link.SentTo is null)) is { } link
            ? (sealer.Open<string>(link.Code!), link.CodeExpiresAt!.Value)
            : null;

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var (now, ids) = (clock.GetUtcNow(), Review.Returns.Where(asked => asked.ReceivedOn is null).Select(asked => asked.Id).ToList());
        waiting = await db.ReturnLinks.AsNoTracking()
            .Where(link => ids.Contains(link.ReturnId) && link.EndedAt == null && link.Code != null && link.CodeExpiresAt > now)
            .OrderByDescending(link => link.CodeSentAt).ToListAsync(cancel);
    }

    private AgencyPeople PeopleOf(AgencyReturn agencyReturn) => agencyReturn.People is null ? AgencyPeople.Unknown : sealer.Open<AgencyPeople>(agencyReturn.People);
}
