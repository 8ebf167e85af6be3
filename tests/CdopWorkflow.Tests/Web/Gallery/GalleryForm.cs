using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Tests.Web.Gallery;

public sealed class GalleryForm
{
    [Display(Name = "NHS number", Description = "It is 10 digits, like 999 123 4560")]
    [StringLength(12)]
    [Required]
    public string? NhsNumber { get; init; }

    [Display(Name = "Weight at birth")]
    public int? Weight { get; init; }

    [Display(Name = "What happened?", ShortName = "account of what happened")]
    public string? Circumstances { get; init; }

    [Display(Name = "When did the child die?", ShortName = "date of death", Description = "For example, 27 3 2026")]
    [Required]
    public DateOnly? DateOfDeath { get; init; }

    [Display(Name = "Time of death")]
    public TimeOnly? TimeOfDeath { get; init; }

    [Display(Name = "Panel")]
    public string? Panel { get; init; }

    [Required]
    public Season? Season { get; init; }

    [Display(Name = "Where did the child die?", ShortName = "place of death")]
    [StringLength(5)]
    public string? Place { get; init; }

    [Display(Name = "Name of the place")]
    [StringLength(10)]
    public string? OtherPlace { get; init; }

    public Season[] Seasons { get; init; } = [];

    [Display(Name = "Was a smoke alarm fitted?")]
    public FourWayAnswer SmokeAlarm { get; init; }

    [Display(Name = "Was the child known to services?")]
    public bool? Known { get; init; } = true;

    [Display(Name = "Reason")]
    public string Reason { get; init; } = "";

    [Display(Name = "Document")]
    public IFormFile? Document { get; init; }
}
