using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Web.Fields;

/// <summary>An option of radios or checkboxes that needs a hint of its own.</summary>
public sealed class Choice : SelectListItem
{
    public Choice(string value, string text, string? hint = null)
        : base(text, value)
    {
        Hint = hint;
    }

    public string? Hint { get; }
}
