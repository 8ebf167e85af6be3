using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Statistics.WhatIf;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.WhatIf;

/// <summary>
/// What actions could have meant for past deaths. Everything chosen stands in the address, so that a result can be kept and sent
/// on; nothing is stored.
/// </summary>
[Authorize(Policy = Policies.Figures)]
public sealed class WhatIfModel(OwnAreas own, OwnFigures ownFigures, TimeProvider clock) : FiguresPage(own, clock)
{
    /// <summary>Whether the form was sent; otherwise the page begins with the national calculation.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Asked { get; set; }

    /// <summary>Begin with what is known of the person's own area.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Which actions?", ShortName = "actions")]
    public string[] Chosen { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public BaseInput Base { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public List<ActionInput> Actions { get; set; } = [];

    public IReadOnlyList<NationalAction> National => NationalActions.All;

    public IEnumerable<SelectListItem> Choices => National.Select(action => new Choice(action.Code, action.Name, null));

    public FigureTable? Results { get; private set; }

    public FigureTable? Inputs { get; private set; }

    public WhatIfBase? Figures { get; private set; }

    public WhatIfResult? Together { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) && Results is not null ? CsvFile.Of([Results, Inputs!], table, "what-if") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!Choose())
        {
            return false;
        }

        if (!Asked)
        {
            ModelState.Clear();
            Base = Mine ? await ownFigures.OfAsync(Place, Today, cancel) : BaseInput.National;
            (Chosen, Actions) = ([.. National.Select(action => action.Code)], [.. National.Select(ActionInput.Of)]);
        }

        Chosen = [.. Chosen.Where(code => National.Any(action => action.Code == code))];
        Actions = [.. National.Select((action, index) => index < Actions.Count ? Actions[index] : ActionInput.Of(action))];
        if (Asked)
        {
            Check();
        }

        if (ModelState.IsValid && Base.Figures is { } figures)
        {
            Compute(figures);
        }

        return true;
    }

    private void Check()
    {
        foreach (var (field, fault) in Base.Faults())
        {
            ModelState.AddModelError($"Base.{field}", fault);
        }

        if (Chosen.Length == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "Select at least one action");
        }

        foreach (var (index, action) in National.Index().Where(action => Chosen.Contains(action.Item.Code)))
        {
            CheckAction(action, Actions[index], $"Actions[{index}]");
        }
    }

    private void CheckAction(NationalAction action, ActionInput input, string field)
    {
        var figures = input.For(action);
        if (figures is null)
        {
            ModelState.AddModelError($"{field}.{(action.Reduction is null ? nameof(ActionInput.Now) : nameof(ActionInput.Reduction))}", $"Enter every figure of “{action.Name}”");
        }
        else if (figures.Fraction < 0)
        {
            ModelState.AddModelError($"{field}.{nameof(ActionInput.Target)}", $"With these figures “{action.Name}” would mean more deaths, not fewer: check them");
        }
        else if (!input.HoldsRisk)
        {
            ModelState.AddModelError($"{field}.{nameof(ActionInput.RiskLow)}", $"The relative risk of “{action.Name}” must lie between the lower and the upper end of its range");
        }
        else if (!input.IsAsIn(action) && string.IsNullOrWhiteSpace(input.Reason))
        {
            ModelState.AddModelError($"{field}.{nameof(ActionInput.Reason)}", $"Say why you changed the figures of “{action.Name}”");
        }
    }

    private void Compute(WhatIfBase figures)
    {
        var actions = National.Zip(Actions).Where(pair => Chosen.Contains(pair.First.Code)).Select(pair => (pair.First, pair.Second, pair.Second.For(pair.First)!)).ToList();
        Figures = figures;
        Results = WhatIfTables.Results(figures, actions);
        Inputs = WhatIfTables.Inputs(Base, actions);
        Together = WhatIfResult.Together(figures, [.. actions.Select(action => action.Item3)]);
    }
}
