using CdopWorkflow.Notifications.Form;

namespace CdopWorkflow.Notifications.NotifyDeath;

/// <summary>The pages of the journey in order, by the last word of their address.</summary>
public static class JourneySteps
{
    public const string WhoYouAre = "who-you-are";
    public const string Child = "child";
    public const string Dates = "dates";
    public const string Birth = "birth";
    public const string NhsNumber = "nhs-number";
    public const string Home = "home";
    public const string PlaceOfDeath = "place-of-death";
    public const string Response = "response";
    public const string Carers = "carers";
    public const string Household = "household";
    public const string Professionals = "professionals";
    public const string Circumstances = "circumstances";
    public const string FurtherQuestions = "further-questions";
    public const string Check = "check-your-answers";

    private static readonly string[] InOrder =
        [WhoYouAre, Child, Dates, Birth, NhsNumber, Home, PlaceOfDeath, Response, Carers, Household, Professionals, Circumstances, FurtherQuestions, Check];

    /// <summary>Where to go on from a page; who came back from the end to change one answer returns to the end.</summary>
    public static string After(string step, NotificationForm form, string reached, bool further) => step switch
    {
        Dates when AsksAboutBirth(form) => Birth,
        _ when reached == Check => Check,
        Dates => NhsNumber,
        Circumstances when !further => Check,
        _ => InOrder[Array.IndexOf(InOrder, step) + 1],
    };

    /// <summary>Where a page's back link leads; null for the first.</summary>
    public static string? Before(string step, NotificationForm form, string reached, bool further) => step switch
    {
        _ when reached == Check && step != Check => Check,
        NhsNumber when !AsksAboutBirth(form) => Dates,
        Check when !further => Circumstances,
        WhoYouAre => null,
        _ => InOrder[Array.IndexOf(InOrder, step) - 1],
    };

    public static string Furthest(string one, string other) => Array.IndexOf(InOrder, one) > Array.IndexOf(InOrder, other) ? one : other;

    /// <summary>Whether the child was born alive is asked where it can be in doubt: in the first four weeks.</summary>
    public static bool AsksAboutBirth(NotificationForm form) =>
        Iso.Date(form.Child?.BornOn) is { } born && Iso.Date(form.Death?.DiedOn) is { } died && died.DayNumber - born.DayNumber is >= 0 and < 28;
}
