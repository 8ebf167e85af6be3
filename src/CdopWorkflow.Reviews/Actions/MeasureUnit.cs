using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>What a measure is counted in.</summary>
public enum MeasureUnit
{
    [Display(Name = "Percent", Description = "Results are entered as a count and what it is out of")]
    Percent,

    [Display(Name = "Number")]
    Number,

    [Display(Name = "Days")]
    Days,

    [Display(Name = "Rate per 1,000")]
    PerThousand,
}

/// <summary>Words for <see cref="MeasureUnit"/>.</summary>
public static class MeasureUnits
{
    /// <summary>"62%", "14", "3 days", "4.2 per 1,000".</summary>
    public static string Show(this MeasureUnit unit, decimal value)
    {
        var number = value.ToString("#,0.##", CultureInfo.InvariantCulture);
        return unit switch
        {
            MeasureUnit.Percent => $"{number}%",
            MeasureUnit.Number => number,
            MeasureUnit.Days => value == 1 ? "1 day" : $"{number} days",
            MeasureUnit.PerThousand => $"{number} per 1,000",
        };
    }
}
