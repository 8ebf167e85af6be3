using CdopWorkflow.Contracts.Codes;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>What actions are about: the themes that figures and alerts know, and anything else.</summary>
public static class ActionThemes
{
    public const string Other = "other";

    public static IReadOnlyList<SelectListItem> Choices { get; } =
        [.. Themes.All.Select(theme => new SelectListItem(theme.Name, theme.Code)), new SelectListItem("Another theme", Other)];

    public static string NameOf(string code) => Themes.Find(code)?.Name ?? "Another theme";
}
