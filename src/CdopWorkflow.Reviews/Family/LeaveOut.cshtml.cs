using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Family;

[Authorize(Policy = Policies.Coordinator)]
public sealed class LeaveOutModel(LoadReview reviews, RecordFamily record, FamilyTracks tracks) : FamilyPage<LeaveOutForm>(reviews, record)
{
    /// <summary>What is neither done nor left out yet.</summary>
    public IReadOnlyList<SelectListItem> Parts { get; private set; } = [];

    protected override string Notice => "Recorded why it is left out";

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Parts = [.. (await tracks.OfAsync(Review, cancel)).Unfinished.Select(part => new SelectListItem(Choices.Name(part), part.ToString()))];
}

/// <summary>A part of the track is left out, with a reason.</summary>
public sealed record LeaveOutForm : IFamilyForm
{
    [Display(Name = "What is left out?")]
    [Required(ErrorMessage = "Choose what is left out")]
    public FamilyPart? Part { get; init; }

    [Display(Name = "Why?", ShortName = "reason")]
    [Required(ErrorMessage = "Say why it is left out")]
    [StringLength(4000)]
    public string? Words { get; init; }

    public FamilyEntry Apply(Review review, Sealer sealer, DateOnly today) => new("FamilyPartLeftOut", $"Left out: {Choices.Name(Part!.Value)}")
    {
        Why = Words,
        Rows = [new FamilyGap { ReviewId = review.Id, Part = Part.Value, On = today, Why = sealer.SealWords(Words)! }],
    };
}
