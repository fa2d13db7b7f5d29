global using Iapt.Belonging.Teams;
