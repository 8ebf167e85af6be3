using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Family;

/// <summary>All about the contact with the family of one review: what is done, what is still to do.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class FamilyModel(LoadReview reviews, ReadFamily read, ReviewClocks clocks, Sealer sealer, TimeProvider clock) : StepPage(reviews)
{
    public OpenFamily Contact { get; private set; } = null!;

    /// <summary>When the key worker is to be named by.</summary>
    public ReviewClock? KeyWorkerClock => clocks.Of(Review).FirstOrDefault(known => known.Rule.Code == ClockCode.KeyWorker);

    public bool KeyWorkerIsLate => KeyWorkerClock?.IsLate(clock.GetUtcNow(), UkTime.DateOf(clock.GetUtcNow())) ?? false;

    /// <summary>The contact goes on after the close, and stops only where the review is not this panel's to pursue.</summary>
    public bool MayRecord => Review.IsInHand || Review.State == ReviewState.Closed;

    /// <summary>The programme is for families who lost a baby.</summary>
    public bool IsInfant => Review.AgeBand.IsInfant();

    public string Open(byte[]? words) => sealer.OpenWords(words);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    protected override async Task PrepareAsync(CancellationToken cancel) => Contact = await read.OfAsync(Review, cancel);
}
