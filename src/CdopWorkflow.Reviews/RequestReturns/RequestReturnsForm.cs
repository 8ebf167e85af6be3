using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Reviews.Agencies;

namespace CdopWorkflow.Reviews.RequestReturns;

public sealed record RequestReturnsForm
{
    [Display(Name = "Which agencies do you ask?")]
    public List<string> Agencies { get; init; } = [];

    [Display(Name = "Which forms do they fill in?", Description = "Those that fit what is known of the death are chosen. Change them where you know better.")]
    public List<string> Forms { get; init; } = [];

    [Display(Name = "When are the returns due?", ShortName = "date the returns are due")]
    [Required]
    public DateOnly? DueOn { get; init; }

    /// <summary>One for each agency that is offered.</summary>
    public List<AskedPeople> People { get; init; } = [];

    /// <summary>Whom this request goes to.</summary>
    public sealed record AskedPeople
    {
        public string Agency { get; init; } = "";

        [Display(Name = "Email address of the person who fills in the return", ShortName = "email address")]
        [StringLength(254)]
        [MailAddress(ErrorMessage = "Enter an email address in the correct format, like name@example.org")]
        public string? ContactEmail { get; init; }

        [Display(Name = "Email address of the manager", ShortName = "email address of the manager")]
        [StringLength(254)]
        [MailAddress(ErrorMessage = "Enter the manager’s email address in the correct format, like name@example.org")]
        public string? ManagerEmail { get; init; }
    }

    /// <summary>The directory's people, with the addresses of this request. A name stays where its address does.</summary>
    public AgencyPeople PeopleAt(string agency, AgencyPeople known) => People.Find(asked => asked.Agency == agency) is { } asked
        ? new AgencyPeople(
            Same(asked.ContactEmail, known.ContactEmail) ? known.ContactName : "",
            asked.ContactEmail?.Trim() ?? "",
            Same(asked.ManagerEmail, known.ManagerEmail) ? known.ManagerName : "",
            asked.ManagerEmail?.Trim() ?? "")
        : known;

    private static bool Same(string? typed, string known) => string.Equals(typed?.Trim() ?? "", known, StringComparison.OrdinalIgnoreCase);
}
