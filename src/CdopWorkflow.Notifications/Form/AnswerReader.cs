using System.Globalization;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Postcodes;

namespace CdopWorkflow.Notifications.Form;

/// <summary>Reads single answers and collects what is wrong with them.</summary>
internal sealed class AnswerReader
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy"];
    private static readonly string[] TimeForms = ["H:mm", "HH:mm:ss", "HHmm"];

    private readonly List<FieldError> errors = [];

    public IReadOnlyList<FieldError> Errors => errors;

    public bool Has(string field) => errors.Any(error => error.Field == field);

    public void Refuse(string field, string sentence) => errors.Add(new FieldError(field, sentence));

    public string Required(string? text, string field, string sentence, string name, int longest = 200)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Refuse(field, sentence);
            return "";
        }

        return Text(text, field, name, longest);
    }

    public string Text(string? text, string field, string name, int longest = 200)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length > longest)
        {
            Refuse(field, string.Create(CultureInfo.InvariantCulture, $"{name} must be {longest:N0} characters or fewer"));
        }

        return typed;
    }

    public DateOnly? Date(string? text, string field, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(field, $"{name} must be a real date, like 2025-03-27");
        return null;
    }

    public TimeOnly? Time(string? text, string field, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text.Trim(), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        Refuse(field, $"{name} must be a real time by the 24-hour clock, like 14:05");
        return null;
    }

    public int? Number(string? text, int least, int most, string field, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(field, $"{name} must be a whole number between {least} and {most}");
        return null;
    }

    /// <summary>A code by its name; what is not answered is <paramref name="blank"/>.</summary>
    public TCode Code<TCode>(string? text, TCode blank, string field, string name)
        where TCode : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return blank;
        }

        // a number would parse as well, and mean nothing
        if (char.IsLetter(text.Trim()[0]) && Enum.TryParse<TCode>(text.Trim(), ignoreCase: true, out var code) && Enum.IsDefined(code))
        {
            return code;
        }

        Refuse(field, $"{name} must be one of {string.Join(", ", Enum.GetNames<TCode>())}");
        return blank;
    }

    public Answer Answer(string? text, string field, string name) => Code(text, Contracts.Codes.Answer.NotAnswered, field, name);

    public Sex Sex(string? text, string field) =>
        Sexes.FromNhsCode((text ?? "").Trim()) ?? Code(text, Contracts.Codes.Sex.NotKnown, field, "Sex");

    public string Postcode(string? text, string field)
    {
        if (!FullPostcode.TryRead(text, out var spaced))
        {
            Refuse(field, FullPostcode.Sentence);
        }

        return spaced;
    }

    /// <summary>A council by its code or its name, with the panel that reviews for it on the day of death.</summary>
    public (string Council, string Panel) Council(string? text, DateOnly? on, AreaTable areas, string field, string sentence)
    {
        var typed = (text ?? "").Trim();
        var council = areas.Council(typed)
            ?? areas.All.FirstOrDefault(area => area.Kind == AreaKind.Council && string.Equals(area.Name, typed, StringComparison.OrdinalIgnoreCase));
        if (council is null)
        {
            Refuse(field, typed.Length == 0 ? sentence : $"{sentence}. We do not know this one: use the name or the code of a county, a unitary or a borough");
            return ("", "");
        }

        if (on is { } day && areas.PanelOf(council.Code, day) is { } panel)
        {
            return (council.Code, panel.Code);
        }

        if (on is not null)
        {
            Refuse(field, $"{council.Name} was not a council on the date of death. Choose the one that was there then");
        }

        return (council.Code, "");
    }
}
