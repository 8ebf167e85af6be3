using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Statistics.WhatIf;

namespace CdopWorkflow.Analytics.WhatIf;

/// <summary>The deaths and births that the actions are applied to, as the page holds them.</summary>
public sealed class BaseInput
{
    private const string DeathsFault = "Deaths must be a whole number up to 1,000,000";
    private const string BirthsFault = "Live births must be a whole number between 1 and 100,000,000";

    [Display(Name = "Infant deaths in routine and manual families", ShortName = "infant deaths in routine and manual families")]
    [Required]
    [Range(0.0, 1_000_000.0, ErrorMessage = DeathsFault)]
    public long? GroupDeaths { get; set; }

    [Display(Name = "Live births in routine and manual families", ShortName = "live births in routine and manual families")]
    [Required]
    [Range(1.0, 100_000_000.0, ErrorMessage = BirthsFault)]
    public long? GroupBirths { get; set; }

    [Display(Name = "All infant deaths", ShortName = "number of all infant deaths", Description = "Those in routine and manual families are among them")]
    [Required]
    [Range(0.0, 1_000_000.0, ErrorMessage = DeathsFault)]
    public long? AllDeaths { get; set; }

    [Display(Name = "All live births", ShortName = "number of all live births")]
    [Required]
    [Range(1.0, 100_000_000.0, ErrorMessage = BirthsFault)]
    public long? AllBirths { get; set; }

    [Display(Name = "Sudden unexpected deaths among those in routine and manual families", ShortName = "percentage of sudden unexpected deaths", Description = "20.1% is implied by the national calculation, and stands nowhere")]
    [Required]
    [Range(0.0, 100.0, ErrorMessage = "The percentage of sudden unexpected deaths must be between 0 and 100")]
    public double? SudiPercent { get; set; }

    [Display(Name = "Relative gap to start from (optional)", ShortName = "relative gap", Description = "Left empty, it is computed from the figures above. The national calculation started from 19%.")]
    [Range(-99.0, 1000.0, ErrorMessage = "The relative gap must be between -99 and 1000")]
    public double? GapPercent { get; set; }

    [Display(Name = "Rise of the incomes of families (optional)", ShortName = "rise of incomes", Description = "A small one, of 20% or less: for larger ones nobody knows what follows")]
    [Range(0.0, 20.0, ErrorMessage = "The rise of incomes must be between 0 and 20")]
    public double? IncomePercent { get; set; }

    [Display(Name = "Where these figures are from", ShortName = "source", Description = "Area, period and publication")]
    [Required]
    [StringLength(500, ErrorMessage = "The source must be 500 characters or fewer")]
    public string? Source { get; set; }

    public static BaseInput National { get; } = new()
    {
        GroupDeaths = NationalActions.EnglandAndWales.GroupDeaths,
        GroupBirths = NationalActions.EnglandAndWales.GroupBirths,
        AllDeaths = NationalActions.EnglandAndWales.AllDeaths,
        AllBirths = NationalActions.EnglandAndWales.AllBirths,
        SudiPercent = NationalActions.EnglandAndWales.SudiPercent,
        GapPercent = 19,
        Source = NationalActions.BaseSource,
    };

    /// <summary>Null while one is missing.</summary>
    public WhatIfBase? Figures => (GroupDeaths, GroupBirths, AllDeaths, AllBirths, SudiPercent) is ({ } groupDeaths, { } groupBirths, { } allDeaths, { } allBirths, { } sudi)
        ? new WhatIfBase(new Rate(groupDeaths, groupBirths), new Rate(allDeaths, allBirths), groupDeaths * sudi / 100, GapPercent / 100)
        : null;

    /// <summary>A group cannot be larger than what it is part of.</summary>
    public IEnumerable<(string Field, string Fault)> Faults()
    {
        if (GroupDeaths > AllDeaths)
        {
            yield return (nameof(GroupDeaths), "Infant deaths in routine and manual families cannot be more than all infant deaths");
        }

        if (GroupBirths > AllBirths)
        {
            yield return (nameof(GroupBirths), "Live births in routine and manual families cannot be more than all live births");
        }
    }
}
