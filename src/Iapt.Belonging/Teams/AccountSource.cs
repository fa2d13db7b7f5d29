namespace Iapt.Belonging.Teams;

/// <summary>Where an account was heard.</summary>
/// <remarks>The kind only: no words, no names, no date of the conversation.</remarks>
public enum AccountSource
{
    /// <summary>A facilitated group conversation.</summary>
    FocusGroup,

    /// <summary>An open listening event.</summary>
    ListeningEvent,

    /// <summary>One-to-one conversations, put together by a facilitator.</summary>
    OneToOne,

    /// <summary>A trained observer in meetings.</summary>
    MeetingObservation,

    /// <summary>Conversations with people who leave.</summary>
    ExitConversation,
}
