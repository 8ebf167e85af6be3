using CdopWorkflow.Reviews.Returns;

namespace CdopWorkflow.Reviews.ReturnCompleteness;

/// <summary>What became of the returns that an agency was asked for. Every return is in exactly one of in time, late, waived and outstanding.</summary>
public sealed record AgencyCount(string Agency, int InTime, int Late, int Waived, int Outstanding)
{
    public int Asked => InTime + Late + Waived + Outstanding;

    public int Received => InTime + Late;

    public CountedShare Share(int part) => new(part, Asked);

    /// <summary>One line an agency, by name.</summary>
    public static IReadOnlyList<AgencyCount> Of(IEnumerable<AgencyReturn> returns) =>
    [
        .. returns.GroupBy(asked => asked.Agency).OrderBy(agency => agency.Key, StringComparer.OrdinalIgnoreCase).Select(agency => new AgencyCount(
            agency.Key,
            agency.Count(asked => asked.ReceivedOn <= asked.DueOn),
            agency.Count(asked => asked.ReceivedOn > asked.DueOn),
            agency.Count(asked => asked.ReceivedOn is null && asked.WaivedOn is not null),
            agency.Count(asked => asked.IsOutstanding))),
    ];
}
