using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Reviews.Steps;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>A reading of the measure, and what somebody writes with it.</summary>
public sealed record ResultForm
{
    [Display(Name = "Result of the measure", ShortName = "result")]
    [Range(0.0, 1_000_000_000.0, ErrorMessage = "The result must be 0 or more")]
    public decimal? Number { get; init; }

    [Display(Name = "How many?", ShortName = "count", Description = "For example, 250 visits with the check recorded")]
    [Range(0, 1_000_000_000, ErrorMessage = "The count must be 0 or more")]
    public int? Count { get; init; }

    [Display(Name = "Out of how many?", ShortName = "number that it is out of", Description = "For example, 260 visits. The percentage is worked out from the two")]
    [Range(1, 1_000_000_000, ErrorMessage = "The number that it is out of must be 1 or more")]
    public int? OutOf { get; init; }

    [Display(Name = "When was it measured?", ShortName = "day it was measured", Description = "Leave empty for today")]
    [NotInFuture(ErrorMessage = "The day it was measured must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "What has been done?", ShortName = "what has been done", Description = "Write nothing about a child or a family")]
    [StringLength(4000, ErrorMessage = "What has been done must be 4,000 characters or fewer")]
    public string? Text { get; init; }

    [Display(Name = "Evidence", ShortName = "evidence", Description = "What shows that it was done, and where it is kept: minutes, an audit, a signed contract")]
    [StringLength(4000, ErrorMessage = "The evidence must be 4,000 characters or fewer")]
    public string? Evidence { get; init; }

    public bool HasResult => Number is not null || Count is not null || OutOf is not null;

    /// <summary>Null where it is not complete: <see cref="Refusals"/> says why.</summary>
    public Result? Read(MeasureUnit unit, DateOnly today) =>
        HasResult && !Refusals(unit).Any() ? new Result(On ?? today, unit, unit == MeasureUnit.Percent ? null : Number, unit == MeasureUnit.Percent ? Count : null, unit == MeasureUnit.Percent ? OutOf : null) : null;

    public IEnumerable<Refusal> Refusals(MeasureUnit unit)
    {
        switch (unit)
        {
            case MeasureUnit.Percent when Count is null:
                yield return new("Count", "Enter how many");
                break;
            case MeasureUnit.Percent when OutOf is null:
                yield return new("OutOf", "Enter out of how many");
                break;
            case MeasureUnit.Percent when Count > OutOf:
                yield return new("Count", "The count must not be more than what it is out of");
                break;
            case MeasureUnit.Number or MeasureUnit.Days or MeasureUnit.PerThousand when Number is null:
                yield return new("Number", "Enter the result of the measure");
                break;
            case MeasureUnit.Percent or MeasureUnit.Number or MeasureUnit.Days or MeasureUnit.PerThousand:
                break;
        }
    }
}
