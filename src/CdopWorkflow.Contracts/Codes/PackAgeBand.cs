using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// The bands of a panel's anonymised pack: finer than <see cref="AgeBand"/> under one year, where a panel must tell the
/// first week from the third month, and coarse enough that a band does not give the dates away.
/// </summary>
[JsonConverter(typeof(CodeConverter<PackAgeBand>))]
public enum PackAgeBand
{
    Days0To6,
    Days7To27,
    Days28To89,
    Days90To179,
    Days180To364,
    Years1To4,
    Years5To9,
    Years10To14,
    Years15To17,
}
