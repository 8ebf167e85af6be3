using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CdopWorkflow.Tests.Attack;

/// <summary>Answers to a form as somebody gives them who means it no good: the first of every choice, and words into whatever takes words.</summary>
internal static class TypedIn
{
    public static IEnumerable<(string Name, string Value)> Of(IElement form, Func<string, string> words)
    {
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case IHtmlInputElement { Type: "hidden" or "file" or "submit" }:
                    break;
                case IHtmlInputElement { Type: "radio" or "checkbox" } choice when form.QuerySelector($"input[name='{name}']") == choice:
                    yield return (name, choice.Value);
                    break;
                case IHtmlInputElement { Type: "radio" or "checkbox" }:
                    break;
                case IHtmlSelectElement select:
                    yield return (name, select.Options.Select(option => option.Value).FirstOrDefault(value => value.Length > 0) ?? "");
                    break;
                default:
                    yield return (name, words(name));
                    break;
            }
        }
    }
}
