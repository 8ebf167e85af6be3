using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CdopWorkflow.Platform.Data;

/// <summary>Stores instants as UTC date-times: the one form that all three databases can compare and sort.</summary>
public sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
