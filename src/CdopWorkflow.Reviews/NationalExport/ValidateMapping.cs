using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Reviews.NationalExport;

/// <summary>A mapping file that cannot be used stops the program at its start, not the coordinator on the day of a return.</summary>
internal sealed class ValidateMapping : IValidateOptions<ReviewsOptions>
{
    public ValidateOptionsResult Validate(string? name, ReviewsOptions options)
    {
        try
        {
            _ = new NationalMappings(options);
            return ValidateOptionsResult.Success;
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException or IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"Reviews:NationalMapping: {fault.Message}");
        }
    }
}
