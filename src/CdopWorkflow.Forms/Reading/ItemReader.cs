using System.Text.Json;
using System.Text.RegularExpressions;

namespace CdopWorkflow.Forms.Reading;

/// <summary>Reads the items of a form, in the order of the page, and says of each what is wrong with it.</summary>
internal sealed partial class ItemReader(Problems problems)
{
    private static readonly string[] OtherFhirTypes = ["question", "dateTime", "time", "url", "attachment", "reference", "quantity"];

    private readonly HashSet<string> linkIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, QuestionnaireItem> earlier = new(StringComparer.Ordinal);
    private int count;

    public IReadOnlyList<QuestionnaireItem> ReadAll(IReadOnlyList<JsonElement> elements, string? parent, int depth)
    {
        var items = new List<QuestionnaireItem>();
        foreach (var element in elements)
        {
            if (++count > FormLimits.Items)
            {
                if (count == FormLimits.Items + 1)
                {
                    problems.Add(parent, $"The form has too many items: at most {FormLimits.Items:N0}");
                }

                break;
            }

            if (Read(element, parent, depth) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    private QuestionnaireItem? Read(JsonElement element, string? parent, int depth)
    {
        // before anything else can be said about it, an item needs its name
        var named = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("linkId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()!.Trim() : null;
        var members = new Members(element, named is { Length: > 0 } ? SafeJson.Short(named) : parent, problems);
        var linkId = ReadLinkId(members);
        var type = ReadType(members);
        var text = members.Text("text", FormLimits.Text);
        if (linkId is null || type is null || text is null)
        {
            if (text is null && linkId is not null)
            {
                members.Refuse("It has no text that can be shown");
            }

            return null;
        }

        var extensions = ItemExtensions.Read(members.List("extension"), linkId, problems);
        var options = new OptionReader(problems).Read(members, linkId, type.Value);
        var conditions = new ConditionReader(problems, earlier).Read(members, linkId);
        var (items, hint, hintLinkId) = ReadWithin(members, linkId, type.Value, depth);
        var item = new QuestionnaireItem
        {
            LinkId = linkId,
            Type = type.Value,
            Text = text,
            Prefix = members.Text("prefix", 20),
            Hint = hint,
            HintLinkId = hintLinkId,
            Required = members.Flag("required") ?? false,
            Repeats = members.Flag("repeats") ?? false,
            MaxLength = members.Whole("maxLength"),
            Options = options.Options,
            FiveValued = options.FiveValued,
            Minimum = extensions.Minimum,
            Maximum = extensions.Maximum,
            EnableWhen = conditions.Conditions,
            EnableAny = conditions.Any,
            Items = items,
            Fixed = extensions.Fixed,
            Source = extensions.Source,
            Definition = members.Text("definition", 255),
        };
        members.RefuseTheRest("on an item");
        ItemRules.Judge(item, members.Refuse);
        if (type.Value.IsQuestion())
        {
            earlier[linkId] = item;
        }

        return item;
    }

    private string? ReadLinkId(Members members)
    {
        var linkId = members.Text("linkId", FormLimits.LinkId);
        if (linkId is null)
        {
            members.Refuse("An item has no linkId that can be used");
        }
        else if (!LinkIdPattern().IsMatch(linkId))
        {
            members.Refuse("A linkId has letters, digits, hyphens, dots and underlines only, and begins with a letter or a digit");
            return null;
        }
        else if (!linkIds.Add(linkId))
        {
            members.Refuse("The same linkId stands on another item; capital and small letters count as the same");
            return null;
        }

        return linkId;
    }

    private static ItemType? ReadType(Members members)
    {
        var code = members.Text("type", 40);
        if (code is null)
        {
            members.Refuse("It has no type");
            return null;
        }

        if (ItemTypes.Of(code) is { } type)
        {
            return type;
        }

        members.Refuse(code == "boolean"
            ? $"“boolean” is not used: answers are never only yes or no. Use “choice” with the answerValueSet “{FormUrls.FiveValued}”"
            : OtherFhirTypes.Contains(code) ? $"The type “{code}” is not supported" : $"There is no type “{SafeJson.Short(code)}”");
        return null;
    }

    /// <summary>What stands within: a group's items, or a question's help.</summary>
    private (IReadOnlyList<QuestionnaireItem> Items, string? Hint, string? HintLinkId) ReadWithin(Members members, string linkId, ItemType type, int depth)
    {
        var elements = members.List("item");
        if (type != ItemType.Group)
        {
            var (hint, hintLinkId) = ReadHelp(members, elements, linkId, type);
            return ([], hint, hintLinkId);
        }

        if (elements.Count == 0)
        {
            members.Refuse("The group has nothing in it");
        }
        else if (depth >= FormLimits.Depth)
        {
            members.Refuse($"Groups can stand in each other {FormLimits.Depth} deep at most");
            return ([], null, null);
        }

        return (ReadAll(elements, linkId, depth + 1), null, null);
    }

    private (string? Hint, string? LinkId) ReadHelp(Members members, IReadOnlyList<JsonElement> elements, string linkId, ItemType type)
    {
        (string? Hint, string? LinkId) read = (null, null);
        foreach (var element in elements)
        {
            var help = new Members(element, linkId, problems);
            var helpId = ReadLinkId(help);
            var isHelp = help.Text("type", 40) == "display" && ItemExtensions.Read(help.List("extension"), linkId, problems).IsHelp;
            if (type == ItemType.Display || !isHelp || read.Hint is not null)
            {
                members.Refuse(type == ItemType.Display
                    ? "A text that is only shown has nothing within it"
                    : "Within a question there can be one display item with itemControl “help”; put other items beside it and use enableWhen");
                return (null, null);
            }

            read = (help.Text("text", FormLimits.Text), helpId);
            if (helpId is not null && read.Hint is null)
            {
                members.Refuse("Its help has no text");
            }

            help.RefuseTheRest("on the help of a question");
        }

        return read;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LinkIdPattern();
}
