using System.Globalization;
using CdopWorkflow.Forms;

namespace CdopWorkflow.Web.Questionnaires;

/// <summary>
/// Names and ids of a form's fields: answers[sleep-place], its second box answers[sleep-place][2], a date's boxes
/// answers[born-on].Day. A linkId has no brackets and no colon in it, so no two fields can share one.
/// </summary>
public sealed record FieldNames(string Prefix)
{
    /// <summary>Posted by the button that asks for one more box; or for one more entry of a group; its value is the question or the group.</summary>
    public string Add => Prefix + ".add";

    /// <summary>Posted by the button that takes an entry of a group out; its value is the entry.</summary>
    public string Remove => Prefix + ".remove";

    /// <summary>Posted with the page: how many entries of a group it shows.</summary>
    public string Entries(string group) => $"{Prefix}.entries[{group}]";

    /// <summary>Posted when Enter was pressed in a box.</summary>
    public string Enter => Prefix + ".enter";

    public string Name(string linkId, int index) => index == 0 ? $"{Prefix}[{linkId}]" : $"{Prefix}[{linkId}][{Number(index)}]";

    /// <summary>The words of one's own beside a choice.</summary>
    public string Other(string linkId) => Name(linkId, 0) + ".other";

    public string Id(string linkId, int index) => $"{Prefix}-{linkId}:{Number(index)}";

    /// <summary>The value of the option "something else".</summary>
    public const string OtherValue = ":other";

    /// <summary>What a page posts for an option.</summary>
    public static string Posted(AnswerValue option) => option is AnswerValue.Coded coded ? coded.Code : option.Words;

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
