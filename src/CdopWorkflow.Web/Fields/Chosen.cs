using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Web.Fields;

/// <summary>Which options of a list are chosen: those just posted, else the model's, else those marked selected.</summary>
public sealed class Chosen
{
    private readonly HashSet<string>? values;

    private Chosen(IEnumerable<string>? values) => this.values = values?.ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static Chosen In(ModelStateEntry? state, object? model)
    {
        if (state?.RawValue is { } posted)
        {
            return new Chosen(posted is string[] many ? many : [Convert.ToString(posted, CultureInfo.InvariantCulture) ?? ""]);
        }

        return model switch
        {
            null => new Chosen(null),
            string one => new Chosen([one]),
            IEnumerable some => new Chosen(some.Cast<object?>().Select(Text)),
            _ => new Chosen([Text(model)]),
        };
    }

    public bool Has(SelectListItem item) => values?.Contains(item.Value ?? item.Text) ?? item.Selected;

    // A boolean's text is True; a page writes true.
    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
