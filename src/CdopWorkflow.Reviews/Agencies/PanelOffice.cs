using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Agencies;

/// <summary>A page about one panel's dealings with its agencies, for its coordinator: the panel that is named, or the first.</summary>
public abstract class PanelOffice(PanelsOfPerson panels, AreaTable areas) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "panel")]
    public string? Panel { get; set; }

    public IReadOnlyList<Area> Panels { get; } = panels.Coordinated();

    public string PanelName => areas.NameOf(Panel!);

    protected DateOnly Today => panels.Today;

    /// <returns>False where the panel is not this coordinator's: that it exists must not be told.</returns>
    protected bool ChoosePanel()
    {
        Panel ??= Panels.Count > 0 ? Panels[0].Code : null;
        return Panel is not null && panels.Coordinates(Panel);
    }
}
