using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Notices;

public sealed record NoticeForm
{
    [Display(Name = "Who must be told?")]
    [Required(ErrorMessage = "Choose who must be told")]
    public NoticeKind? Kind { get; init; }

    [Display(Name = "Since when is it known?", ShortName = "date")]
    [Required(ErrorMessage = "Enter since when it is known")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? KnownOn { get; init; }

    [Display(Name = "What was found?", ShortName = "words")]
    [Required(ErrorMessage = "Enter what was found")]
    [StringLength(4000)]
    public string? Words { get; init; }
}

public sealed record ToldForm
{
    [Display(Name = "When were they told?", ShortName = "date")]
    [Required(ErrorMessage = "Enter when they were told")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "Who told whom?", ShortName = "words")]
    [Required(ErrorMessage = "Enter who told whom")]
    [StringLength(1000)]
    public string? Words { get; init; }
}

/// <summary>Records that others must be told of what a review found, and that they were told.</summary>
public sealed class RecordNotice(ReviewsDb db, RecordChange changes, Sealer sealer)
{
    public async Task<Decision> HandleAsync(Review review, NoticeForm form, CancellationToken cancel)
    {
        db.Add(new Notice { ReviewId = review.Id, Kind = form.Kind!.Value, KnownOn = form.KnownOn!.Value, Words = sealer.SealWords(form.Words)! });
        var decision = changes.Record(review, "NoticeRaised", $"To be told: {form.Kind.Value.Whom()}", form.Words, evenClosed: true);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    public async Task<Decision> ToldAsync(Review review, Guid id, ToldForm form, CancellationToken cancel)
    {
        var notice = await db.Set<Notice>().SingleAsync(known => known.Id == id && known.ReviewId == review.Id, cancel);
        var decision = Refusal(notice, form) is { } refusal ? changes.Refuse(review, "NoticeTold", refusal) : Told(review, notice, form);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static string? Refusal(Notice notice, ToldForm form) => notice switch
    {
        { ToldOn: not null } => "Somebody else has already recorded that they were told",
        _ when form.On < notice.KnownOn => "They cannot have been told before it was known",
        _ => null,
    };

    private Decision Told(Review review, Notice notice, ToldForm form)
    {
        (notice.ToldOn, notice.ToldWords) = (form.On, sealer.SealWords(form.Words));
        return changes.Record(review, "NoticeTold", $"Told: {notice.Kind.Whom()}", form.Words, evenClosed: true);
    }
}
