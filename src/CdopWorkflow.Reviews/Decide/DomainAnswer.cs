using System.Text.Json.Serialization;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.Decide;

/// <summary>What a panel said about one of the four domains. "No information" and "none identified" are different findings.</summary>
[JsonConverter(typeof(CodeConverter<DomainAnswer>))]
public enum DomainAnswer
{
    NotAnswered,
    FactorsRecorded,
    NoneIdentified,
    NoInformation,
}
