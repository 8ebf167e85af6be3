using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Web.Fields;

/// <summary>The options of an enum: its [Display] names, else its member names as words ("NotKnown" is "Not known").</summary>
public static class Choices
{
    // "Not answered" is the absence of a choice: it is stored, never offered.
    private const string NotAnswered = "NotAnswered";

    public static IReadOnlyList<SelectListItem> Of<T>()
        where T : struct, Enum => Of(typeof(T));

    public static IReadOnlyList<SelectListItem> Of(Type type)
    {
        if (type == typeof(bool))
        {
            return [new SelectListItem("Yes", "true"), new SelectListItem("No", "false")];
        }

        return
        [
            .. from member in type.GetFields(BindingFlags.Public | BindingFlags.Static)
               where member.Name != NotAnswered
               let display = member.GetCustomAttribute<DisplayAttribute>()
               select new Choice(member.Name, display?.GetName() ?? Words(member.Name), display?.GetDescription()),
        ];
    }

    /// <summary>The words a person sees for a value of an enum.</summary>
    public static string Name(Enum value)
    {
        var member = value.GetType().GetField(value.ToString());
        return member?.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? Words(value.ToString());
    }

    private static string Words(string memberName)
    {
        var words = new StringBuilder();
        foreach (var letter in memberName)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            }
            else
            {
                words.Append(letter);
            }
        }

        return words.ToString();
    }
}
