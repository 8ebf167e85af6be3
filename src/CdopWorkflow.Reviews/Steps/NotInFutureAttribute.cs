using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Calendar;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>A date that something happened on: today in the UK or earlier.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotInFutureAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var today = UkTime.DateOf(validationContext.GetRequiredService<TimeProvider>().GetUtcNow());
        var name = validationContext.DisplayName;
        return value is DateOnly date && date > today
            ? new ValidationResult(ErrorMessage ?? $"{name} must be today or in the past", [validationContext.MemberName!])
            : ValidationResult.Success;
    }
}
