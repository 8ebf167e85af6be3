using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Identity;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Transfers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.AcceptTransfer;

[Authorize(Policy = Policies.Coordinator)]
public sealed class AcceptTransferModel(LoadReview reviews, AcceptTransferHandler handler, ReadIdentity identity, AreaTable areas, AnsweredOffer answered) : StepPage(reviews)
{
    private readonly LoadReview reviews = reviews;

    [BindProperty]
    public AcceptTransferForm Form { get; set; } = new();

    public TransferOffer Offer { get; private set; } = null!;

    public string From => areas.NameOf(Offer.FromPanel);

    /// <summary>What the receiver needs to judge residence by.</summary>
    public Child Child { get; private set; } = null!;

    public string Why { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Councils { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(
        review => handler.HandleAsync(review, Offer, Form, cancel), "The review is yours now", cancel);

    /// <summary>Nothing where the offer was answered a moment ago.</summary>
    protected override async Task<Review?> FindAsync(CancellationToken cancel)
    {
        if (await reviews.OfferedAsync(Reference, cancel) is not { } review || await reviews.OfferOfAsync(review, cancel) is not { } offer)
        {
            return null;
        }

        Offer = offer;
        return review;
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        (Child, Why) = (await identity.ForTransferAsync(Review, Offer, cancel));
        Councils = [.. handler.Possible(Offer, Review).Select(council => new SelectListItem(council.Name, council.Code))];
        if (!handler.Fits(Form.Council, Offer, Review))
        {
            ModelState.AddModelError("Form.Council", "Choose a council of your panel");
        }
    }

    protected override async Task<IActionResult> MissedAsync(CancellationToken cancel) => Told(await answered.SentenceAsync(Reference, cancel));
}
