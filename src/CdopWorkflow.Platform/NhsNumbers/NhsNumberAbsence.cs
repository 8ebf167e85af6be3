using System.Text.Json.Serialization;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Platform.NhsNumbers;

/// <summary>Why a notification has no NHS number: the two reasons of the national form.</summary>
[JsonConverter(typeof(CodeConverter<NhsNumberAbsence>))]
public enum NhsNumberAbsence
{
    NotResidentInEngland,
    NotCurrentlyAvailable,
}
