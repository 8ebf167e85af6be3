using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.ResponseForms;

namespace CdopWorkflow.Reviews.RapidResponse;

/// <summary>Opens the record of a rapid response. It names people and says what was found: each reading is an audit entry.</summary>
public sealed class ReadRapidResponse(ReviewsDb db, ResponseFormFile forms, Sealer sealer)
{
    public async Task<OpenedResponse> OfAsync(Review review, CancellationToken cancel)
    {
        db.Audit("RapidResponseRead", review.Reference, review.Panel, "purpose: coordination of the review");
        await db.SaveChangesAsync(cancel);
        await db.Entry(review).Collection(known => known.Findings).LoadAsync(cancel);
        await db.Entry(review).Collection(known => known.SuspectedFactors).LoadAsync(cancel);
        return Open(review, await forms.AllAsync(review, cancel));
    }

    /// <summary>Opens one that is loaded: with its meetings, findings and suspected factors.</summary>
    public OpenedResponse Open(Review review, IReadOnlyList<OpenedForm> answered)
    {
        var record = review.RapidResponse;
        return new OpenedResponse
        {
            DecidedBy = sealer.OpenWords(record.DecidedBy),
            Why = sealer.OpenWords(record.Why),
            LeadHealthProfessional = sealer.OpenWords(record.LeadHealthProfessional),
            LeadInvestigator = sealer.OpenWords(record.LeadInvestigator),
            SocialWorker = sealer.OpenWords(record.SocialWorker),
            VisitedBy = sealer.OpenWords(record.VisitedBy),
            WhyNoVisit = sealer.OpenWords(record.WhyNoVisit),
            Meetings = [.. review.Meetings.OrderBy(meeting => meeting.HeldOn ?? meeting.ScheduledFor).Select(meeting =>
                new OpenedMeeting(meeting, sealer.OpenWords(meeting.Attendees), sealer.OpenWords(meeting.Notes)))],
            Findings = [.. review.Findings.OrderBy(finding => finding.On).ThenBy(finding => finding.Id).Select(finding =>
                new OpenedFinding(finding.On, finding.Status, sealer.OpenWords(finding.Words)))],
            Forms = answered,
            Suspected = [.. FactorCatalogue.Shipped.All.Where(factor => review.SuspectedFactors.Exists(known => known.Code == factor.Code))
                .Select(factor => (factor.Name, review.SuspectedFactors.Find(known => known.Code == factor.Code)!.Suspected))],
        };
    }
}
