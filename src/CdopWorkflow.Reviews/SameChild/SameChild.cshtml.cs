using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Identity;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.SameChild;

/// <summary>Two reviews side by side, and what a person says about them. What another panel holds is not shown, only whose it is.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class SameChildModel(ReviewsDb db, LoadReview reviews, OpenSuspicions open, ReadIdentity identity, SameChildHandler handler, AreaTable areas) : StepPage(reviews)
{
    [BindProperty]
    public SameChildForm Form { get; set; } = new();

    /// <summary>The review that is asked about; null where nothing is asked, any more or at all.</summary>
    public OtherCase? Other { get; private set; }

    public IReadOnlyList<SameChildChoice> Choices => SameChildChoices.Of(Review, Other!);

    /// <summary>What of the two children is compared; empty where the other is another panel's.</summary>
    public IReadOnlyList<(string What, string This, string Other)> Compared { get; private set; } = [];

    public string OtherPanel => areas.NameOf(Other!.Panel);

    protected override string Next => (Form.Choice, Other) switch
    {
        (SameChildChoice.ThisGoesOn, { } other) => $"/reviews/{other.Reference}/withdraw?same-as={Reference}",
        (SameChildChoice.OtherGoesOn, { } other) => $"{Home}/withdraw?same-as={other.Reference}",
        (SameChildChoice.Offer, _) => $"{Home}/offer-transfer",
        _ => Home,
    };

    /// <param name="suspicion">The one that is answered where there are several; the first of them without it.</param>
    /// <param name="cancel">Ends the request.</param>
    public Task<IActionResult> OnGetAsync([FromQuery] Guid suspicion, CancellationToken cancel)
    {
        Form = new SameChildForm { Suspicion = suspicion };
        return ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var answer = await TakeAsync(review => handler.HandleAsync(review, Form, cancel), "Your answer is saved", cancel);
        if (Form.Choice != SameChildChoice.Different)
        {
            // nothing is done before one of the two is withdrawn, or offered, on its own page
            TempData.Remove("Notice");
        }

        return answer;
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        // of several, one after the other; an answer is about the one that was shown
        Other = (await open.OfReviewAsync(Review, cancel)).FirstOrDefault(one => Form.Suspicion == Guid.Empty || one.Suspicion == Form.Suspicion);
        if (Other is { IsOwn: true } own)
        {
            var other = await db.Reviews.AsNoTracking().SingleAsync(known => known.Id == own.Id, cancel);
            Compared = Compare(Review, (await identity.ForReviewAsync(Review, cancel))[0].Child, other, (await identity.ForReviewAsync(other, cancel))[0].Child);
        }
    }

    private static IReadOnlyList<(string What, string This, string Other)> Compare(Review one, Child child, Review other, Child otherChild) =>
    [
        ("Family name", child.FamilyName, otherChild.FamilyName),
        ("Forenames", child.Forenames, otherChild.Forenames),
        ("NHS number", Number(child), Number(otherChild)),
        ("Date of birth", UkFormat.Date(one.BornOn), UkFormat.Date(other.BornOn)),
        ("Date of death", UkFormat.Date(one.DiedOn), UkFormat.Date(other.DiedOn)),
        ("Sex", one.Sex.Label(), other.Sex.Label()),
        ("Postcode", child.Postcode, otherChild.Postcode),
    ];

    private static string Number(Child child) => NhsNumber.TryParse(child.NhsNumber, out var number, out _) ? number.Display : "";
}
