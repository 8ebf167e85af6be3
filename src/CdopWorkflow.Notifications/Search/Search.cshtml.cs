using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.Duplicates;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.NhsNumbers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Notifications.Search;

/// <summary>Finds a case by what somebody on the telephone knows. What is looked for is posted, so that no address and no log holds a name.</summary>
[Authorize(Policy = Policies.Coordinator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SearchModel(SearchNotifications search, AreaTable areas) : PageModel
{
    [BindProperty]
    public Asked Form { get; set; } = new();

    /// <summary>Null before anything was looked for.</summary>
    public IReadOnlyList<FoundNotification>? Found { get; private set; }

    public bool ThereAreMore => Found?.Count > SearchNotifications.Most;

    public string NameOf(string panel) => areas.NameOf(panel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var number = "";
        if (!string.IsNullOrWhiteSpace(Form.NhsNumber))
        {
            if (NhsNumber.TryParse(Form.NhsNumber, out var parsed, out var error))
            {
                number = parsed.Digits;
            }
            else
            {
                ModelState.AddModelError("Form.NhsNumber", error);
            }
        }

        AddPlaceholders();
        var wanted = new SearchFor
        {
            Reference = Form.Reference?.Trim().ToUpperInvariant() ?? "",
            NhsNumber = number,
            FamilyName = Form.FamilyName?.Trim() ?? "",
            Forename = Form.Forename?.Trim() ?? "",
            Born = Form.Born,
            Died = Form.Died,
        };
        if (ModelState.IsValid && wanted.IsEmpty)
        {
            ModelState.AddModelError("Form.Reference", "Enter at least one thing to search by");
        }

        if (ModelState.IsValid)
        {
            Found = await search.HandleAsync(wanted, cancel);
        }

        return Page();
    }

    /// <summary>A word that only stands where a name is not known yet finds nobody, and would be taken for an answer.</summary>
    private void AddPlaceholders()
    {
        if (!string.IsNullOrWhiteSpace(Form.FamilyName) && SearchedName.Family(Form.FamilyName).Length == 0)
        {
            ModelState.AddModelError("Form.FamilyName", "Enter a family name, not a word that stands in for one");
        }

        if (!string.IsNullOrWhiteSpace(Form.Forename) && SearchedName.Forename(Form.Forename, null).Length == 0)
        {
            ModelState.AddModelError("Form.Forename", "Enter a forename, not a word that stands in for one");
        }
    }

    public sealed class Asked
    {
        [Display(Name = "Reference", Description = "Of a case or a notification, for example LAN-2025-0007 or N-2025-000123")]
        [StringLength(32)]
        public string? Reference { get; set; }

        [Display(Name = "NHS number", Description = "10 digits, for example 999 100 1379")]
        [StringLength(20)]
        public string? NhsNumber { get; set; }

        [Display(Name = "Family name", Description = "Names that sound alike are found as well")]
        [StringLength(200)]
        public string? FamilyName { get; set; }

        [Display(Name = "First forename", Description = "Short forms are found as well")]
        [StringLength(200)]
        public string? Forename { get; set; }

        [Display(Name = "Date of birth")]
        public DateOnly? Born { get; set; }

        [Display(Name = "Date of death")]
        public DateOnly? Died { get; set; }
    }
}
