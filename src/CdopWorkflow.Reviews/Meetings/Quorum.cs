using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Decide;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Whether enough members take part in one review: it is reckoned anew for each, after those with a conflict have left.</summary>
public static class Quorum
{
    public static QuorumFacts For(PanelOptions rule, IReadOnlyCollection<Seat> takingPart) => new(
        [.. rule.SeatsNeeded.Except(takingPart).Select(seat => seat.Label())], takingPart.Count, rule.QuorumMembers);

    public static bool IsMet(this QuorumFacts quorum) => quorum.MissingRoles.Count == 0 && quorum.Present >= quorum.Required;

    /// <summary>What is missing, in the words of a page: "3 of 5 members take part", "nobody takes part for Police".</summary>
    public static IReadOnlyList<string> Missing(this QuorumFacts quorum) =>
    [
        .. quorum.Present < quorum.Required ? [$"{quorum.Present} of {quorum.Required} members take part"] : Array.Empty<string>(),
        .. quorum.MissingRoles.Select(role => $"nobody takes part for {role}"),
    ];
}
