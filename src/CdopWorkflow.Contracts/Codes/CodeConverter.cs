using System.Text.Json.Serialization;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// Writes a code as its member's name and refuses numbers: a number would change its meaning the day a member is
/// inserted, a name that is kept cannot.
/// </summary>
public sealed class CodeConverter<TCode>() : JsonStringEnumConverter<TCode>(namingPolicy: null, allowIntegerValues: false)
    where TCode : struct, Enum;
