using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.RecordReturn;

public sealed record RecordReturnForm
{
    [Display(Name = "When did the return come in?", ShortName = "date the return came in")]
    [Required(ErrorMessage = "Enter the date the return came in")]
    [NotInFuture(ErrorMessage = "The date the return came in must be today or in the past")]
    public DateOnly? ReceivedOn { get; init; }
}

/// <summary>
/// A return has come in on another way than its link; late ones count as well as early ones. What the agency left blank stays not
/// answered: the coordinator cannot answer for it.
/// </summary>
public sealed class RecordReturnHandler(ReviewsDb db, RecordChange changes, Sealer sealer)
{
    public async Task<Decision> HandleAsync(Review review, Guid returnId, RecordReturnForm form, CancellationToken cancel)
    {
        var asked = review.Returns.Find(known => known.Id == returnId && known.ReceivedOn is null);
        var decision =
            asked is null ? changes.Refuse(review, "ReturnReceived", "Choose a return that has not come in yet")
            : form.ReceivedOn < asked.RequestedOn ? changes.Refuse(review, "ReturnReceived", "The date the return came in must be on or after the date it was requested")
            : await ReceiveAsync(review, asked, form, cancel);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private async Task<Decision> ReceiveAsync(Review review, AgencyReturn asked, RecordReturnForm form, CancellationToken cancel)
    {
        foreach (var filled in await db.ReturnForms.Where(known => known.ReturnId == asked.Id).ToListAsync(cancel))
        {
            filled.Write(filled.Open(sealer).OnlyAsked(filled.Form()), completed: true, sealer);
        }

        asked.ReceivedOn = form.ReceivedOn;
        return changes.Record(review, "ReturnReceived", $"Return received: {asked.Agency}");
    }
}
