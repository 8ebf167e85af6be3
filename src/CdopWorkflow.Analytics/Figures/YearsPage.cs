using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>A page over several years together, because one year of one area is seldom enough to tell anything apart.</summary>
public abstract class YearsPage(OwnAreas own, TimeProvider clock) : FiguresPage(own, clock)
{
    private static readonly int[] Offered = [1, 3, 5];

    /// <summary>How many years are taken together.</summary>
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Years together", Description = "The year above and those before it")]
    public int Together { get; set; } = 3;

    public IEnumerable<SelectListItem> YearsOffered => Offered.Select(years => new SelectListItem(Amount.Of(years, "year"), $"{years}"));

    public DateOnly From { get; private set; }

    /// <summary>"2022/23 to 2024/25".</summary>
    public string Span { get; private set; } = "";

    protected bool ChooseYears()
    {
        if (!Offered.Contains(Together) || !Choose())
        {
            return false;
        }

        var first = Period;
        for (var back = 1; back < Together; back++)
        {
            first = first.Before();
        }

        (From, Span) = (first.From, Together == 1 ? Period.Label : $"{first.Label} to {Period.Label}");
        return true;
    }

    /// <summary>Whether the years are not over yet: figures then still grow.</summary>
    public bool StillGrows => !Period.HasEnded(Today);
}
