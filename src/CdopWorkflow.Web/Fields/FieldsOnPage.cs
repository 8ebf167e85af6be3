using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Web.Fields;

/// <summary>
/// The questions rendered so far, in page order, with the id of each one's first input. The layout runs after the
/// page, so the error summary can list errors in the order of the questions and link to the right input.
/// </summary>
public sealed class FieldsOnPage
{
    private readonly List<(string Name, string FirstInputId)> fields = [];

    public IReadOnlyList<(string Name, string FirstInputId)> InOrder => fields;

    public static FieldsOnPage Of(ViewContext view)
    {
        if (view.HttpContext.Items.TryGetValue(typeof(FieldsOnPage), out var found) && found is FieldsOnPage known)
        {
            return known;
        }

        var fresh = new FieldsOnPage();
        view.HttpContext.Items[typeof(FieldsOnPage)] = fresh;
        return fresh;
    }

    public void Add(string name, string firstInputId) => fields.Add((name, firstInputId));
}
