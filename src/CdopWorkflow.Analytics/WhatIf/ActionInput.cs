using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Statistics.WhatIf;

namespace CdopWorkflow.Analytics.WhatIf;

/// <summary>The inputs of one action as the page holds them.</summary>
public sealed class ActionInput
{
    [Display(Name = "Exposed now", ShortName = "percentage exposed now")]
    [Range(0.0, 100.0, ErrorMessage = "The percentage exposed now must be between 0 and 100")]
    public double? Now { get; set; }

    [Display(Name = "Exposed then", ShortName = "percentage exposed then")]
    [Range(0.0, 100.0, ErrorMessage = "The percentage exposed then must be between 0 and 100")]
    public double? Target { get; set; }

    [Display(Name = "Relative risk", ShortName = "relative risk")]
    [Range(0.1, 100, ErrorMessage = "The relative risk must be between 0.1 and 100")]
    public double? Risk { get; set; }

    [Display(Name = "Lower end of the relative risk (optional)", ShortName = "lower end of the relative risk", Description = "Where a source gives a range. It widens the range of the result")]
    [Range(0.1, 100, ErrorMessage = "The lower end of the relative risk must be between 0.1 and 100")]
    public double? RiskLow { get; set; }

    [Display(Name = "Upper end of the relative risk (optional)", ShortName = "upper end of the relative risk")]
    [Range(0.1, 100, ErrorMessage = "The upper end of the relative risk must be between 0.1 and 100")]
    public double? RiskHigh { get; set; }

    [Display(Name = "Deaths avoided, of those in scope", ShortName = "percentage of deaths avoided")]
    [Range(0.0, 100.0, ErrorMessage = "The percentage of deaths avoided must be between 0 and 100")]
    public double? Reduction { get; set; }

    [Display(Name = "Why these figures", ShortName = "reason", Description = "Needed where you changed one: whose figure it is, and for which period")]
    [StringLength(300, ErrorMessage = "The reason must be 300 characters or fewer")]
    public string? Reason { get; set; }

    public static ActionInput Of(NationalAction action) => new() { Now = action.Now, Target = action.Target, Risk = action.Risk, Reduction = action.Reduction };

    public bool IsAsIn(NationalAction action) => (Now, Target, Risk, Reduction, RiskLow, RiskHigh) == (action.Now, action.Target, action.Risk, action.Reduction, null, null);

    /// <summary>Whether the range of the relative risk, as far as it is given, holds the relative risk.</summary>
    public bool HoldsRisk => !(RiskLow > Risk) && !(RiskHigh < Risk);

    /// <summary>Null while an input is missing.</summary>
    public WhatIfAction? For(NationalAction action) => action.Reduction is not null
        ? Reduction is { } reduction ? new WhatIfAction(action.Code, action.Scope, null, reduction / 100) : null
        : (Now, Target, Risk) is ({ } now, { } target, { } risk) ? new WhatIfAction(action.Code, action.Scope, new PotentialImpact(now / 100, target / 100, risk), RiskLow: RiskLow, RiskHigh: RiskHigh) : null;
}
