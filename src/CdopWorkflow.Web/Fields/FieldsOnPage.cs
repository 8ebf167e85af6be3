using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Web.Fields;

/// <summary>
/// The questions rendered so far, in page order, with the id of each one's first input. The layout runs after the
/// page, so the error summary can list errors in the order of the questions and link to the right input.
/// </summary>
public sealed class FieldsOnPage
{
    private readonly List<Place> places = [];

    public IReadOnlyList<Place> InOrder => places;

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

    /// <summary>Keeps the question's place before the questions inside it are rendered.</summary>
    public Place Reserve(string name)
    {
        var place = new Place(name);
        places.Add(place);
        return place;
    }

    /// <summary>A question and, once it is rendered, its first input.</summary>
    public sealed class Place(string name)
    {
        public string Name { get; } = name;

        public string FirstInputId { get; set; } = "";
    }
}
