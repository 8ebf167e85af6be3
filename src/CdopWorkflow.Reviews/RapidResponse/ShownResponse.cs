using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.RapidResponse;

/// <summary>The record of a rapid response as its page shows it, and the page of an earlier day.</summary>
/// <param name="Review">Whose.</param>
/// <param name="Opened">Its words.</param>
/// <param name="Home">Address of the review where something can be recorded; null where it is only read.</param>
public sealed record ShownResponse(Review Review, OpenedResponse Opened, string? Home)
{
    /// <summary>The criteria and their answers, in the order of the guidance.</summary>
    public IReadOnlyList<(string Criterion, Answer Answer)> Criteria =>
    [
        ("External causes", Review.RapidResponse.ExternalCauses),
        ("Sudden, with no cause apparent at once", Review.RapidResponse.SuddenWithoutCause),
        ("In custody or detained", Review.RapidResponse.CustodyOrDetained),
        ("May not have been natural", Review.RapidResponse.MayNotBeNatural),
        ("Stillbirth with no healthcare professional in attendance", Review.RapidResponse.UnattendedStillbirth),
        ("Brought in near death", Review.RapidResponse.BroughtInNearDeath),
    ];
}
