using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>Why a person put a message aside. A choice and no free text: whoever looks after the program writes nothing about a case.</summary>
public enum ParkReason
{
    [Display(Name = "What it tells is known here already")]
    KnownAlready,

    [Display(Name = "It was put right by hand")]
    PutRightByHand,

    [Display(Name = "It should not have been sent")]
    SentByMistake,

    [Display(Name = "It waits for a new version of the program")]
    WaitsForNewVersion,
}
