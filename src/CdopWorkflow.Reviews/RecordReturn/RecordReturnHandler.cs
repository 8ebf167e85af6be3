using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.RecordReturn;

public sealed record RecordReturnForm
{
    [Display(Name = "When did the return come in?", ShortName = "date the return came in")]
    [Required(ErrorMessage = "Enter the date the return came in")]
    [NotInFuture(ErrorMessage = "The date the return came in must be today or in the past")]
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>In the order of the return's questions. What is left blank stays not answered.</summary>
    public List<Answer> Answers { get; init; } = [];

    [Display(Name = "What does the agency say?", ShortName = "summary")]
    [StringLength(20000)]
    public string? Summary { get; init; }
}

/// <summary>An agency's return has come in; late ones count as well as early ones.</summary>
public sealed class RecordReturnHandler(ReviewsDb db, RecordChange changes, Sealer sealer)
{
    public async Task<Decision> HandleAsync(Review review, Guid returnId, RecordReturnForm form, CancellationToken cancel)
    {
        var agencyReturn = review.Returns.Find(known => known.Id == returnId && known.ReceivedOn is null);
        var decision =
            agencyReturn is null ? changes.Refuse(review, "ReturnReceived", "Choose a return that has not come in yet")
            : form.ReceivedOn < agencyReturn.RequestedOn ? changes.Refuse(review, "ReturnReceived", "The date the return came in must be on or after the date it was requested")
            : Receive(review, agencyReturn, form);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Receive(Review review, AgencyReturn agencyReturn, RecordReturnForm form)
    {
        var answers = agencyReturn.Questions.Select((question, index) => new ReturnAnswer(question, form.Answers.ElementAtOrDefault(index)));
        agencyReturn.ReceivedOn = form.ReceivedOn;
        agencyReturn.Answers = sealer.Seal(new ReturnContent([.. answers], form.Summary?.Trim() ?? ""));
        return changes.Record(review, "ReturnReceived", $"Return received: {agencyReturn.Agency}");
    }
}
