using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Visits;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.FollowUp;

/// <summary>Records when the feedback was given and the support package agreed: nobody is reminded of them any more.</summary>
public sealed class FollowUpHandler(ReviewsDb db, VisitFile file)
{
    public async Task<IReadOnlyList<Refusal>> HandleAsync(ImprovementVisit visit, FollowUpForm form, CancellationToken cancel)
    {
        var refusals = Refusals(visit, form).ToArray();
        if (refusals.Length > 0)
        {
            file.Refuse(visit.Reference, visit.Area, "FollowUpRecorded", refusals);
        }
        else
        {
            (visit.FeedbackOn, visit.SupportAgreedOn) = (form.FeedbackOn, form.SupportAgreedOn);
            visit.Words = file.Seal(file.WordsOf(visit) with { SupportPackage = form.SupportPackage?.Trim() ?? "" });
            file.Record(visit, "FollowUpRecorded", $"feedback {form.FeedbackOn:yyyy-MM-dd}, support package {form.SupportAgreedOn:yyyy-MM-dd}");
        }

        await db.SaveChangesAsync(cancel);
        return refusals;
    }

    private static IEnumerable<Refusal> Refusals(ImprovementVisit visit, FollowUpForm form)
    {
        if (form.FeedbackOn < visit.StartsOn)
        {
            yield return new("FeedbackOn", $"The feedback cannot be before the visit, which began on {UkFormat.Date(visit.StartsOn)}");
        }

        if (form.SupportAgreedOn < visit.StartsOn)
        {
            yield return new("SupportAgreedOn", $"The support package cannot be before the visit, which began on {UkFormat.Date(visit.StartsOn)}");
        }

        if (form.SupportAgreedOn is not null && string.IsNullOrWhiteSpace(form.SupportPackage))
        {
            yield return new("SupportPackage", "Enter what the support package consists of");
        }
    }
}
